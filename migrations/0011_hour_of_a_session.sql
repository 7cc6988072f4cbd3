-- A session may have a time of day, 'HH:MM' on the practice's clock.

-- Of the next session; null where only its day is set.
ALTER TABLE waymark.today ADD COLUMN next_session_at text;

-- Of the entry a session was last read from. Empty: it has a whole day. Null: it was read before hours were looked at.
ALTER TABLE waymark.calendar_sessions ADD COLUMN entry_at text;

-- As before, and with the hour.
CREATE OR REPLACE FUNCTION waymark.project(rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF rows ? 'today' THEN
    INSERT INTO waymark.today AS t SELECT (jsonb_populate_recordset(NULL::waymark.today, rows -> 'today')).*
    ON CONFLICT (practice_id, plan_id) DO UPDATE SET
      version = excluded.version, stage = excluded.stage, version_in_force = excluded.version_in_force,
      next_session = excluded.next_session, next_session_at = excluded.next_session_at, review_on = excluded.review_on,
      waits_therapist = excluded.waits_therapist, waits_client = excluded.waits_client, urgent = excluded.urgent,
      last_agreed_at = excluded.last_agreed_at, changed_at = excluded.changed_at;
  END IF;
  IF rows ? 'care_team' THEN
    INSERT INTO waymark.care_team SELECT (jsonb_populate_recordset(NULL::waymark.care_team, rows -> 'care_team')).*
    ON CONFLICT (practice_id, client_id, person_id, relation) DO UPDATE SET
      from_day = excluded.from_day, until_day = excluded.until_day;
  END IF;
  IF rows ? 'supervision' THEN
    INSERT INTO waymark.supervision SELECT (jsonb_populate_recordset(NULL::waymark.supervision, rows -> 'supervision')).*
    ON CONFLICT (practice_id, supervisor_id, therapist_id) DO UPDATE SET
      from_day = excluded.from_day, until_day = excluded.until_day;
  END IF;
  IF rows ? 'scores' THEN
    INSERT INTO waymark.scores SELECT (jsonb_populate_recordset(NULL::waymark.scores, rows -> 'scores')).*
    ON CONFLICT (practice_id, client_id, check_in_id, measure) DO UPDATE SET
      on_day = excluded.on_day, total = excluded.total, set_aside = excluded.set_aside;
  END IF;
  IF rows ? 'courses_of_care' THEN
    INSERT INTO waymark.courses_of_care
    SELECT (jsonb_populate_recordset(NULL::waymark.courses_of_care, rows -> 'courses_of_care')).*
    ON CONFLICT (practice_id, plan_id) DO UPDATE SET
      problem = excluded.problem, sessions_held = excluded.sessions_held, opened_on = excluded.opened_on,
      closed_on = excluded.closed_on, check_ins_asked = excluded.check_ins_asked;
  END IF;
  IF rows ? 'sent' THEN
    DELETE FROM waymark.kept_answers k
     USING jsonb_to_recordset(rows -> 'sent') AS s (practice_id text, client_id text, place text)
     WHERE k.practice_id = s.practice_id AND k.client_id = s.client_id AND k.place = s.place;
  END IF;
END $$;
