-- Private working notes of a therapist: streams notes/<client>/<therapist>, each under a key of its own.

-- A key of kind 'notes' has the owner '<client>/<therapist>'. As the other keys it is wrapped by the master key.
ALTER TABLE waymark.data_keys DROP CONSTRAINT data_keys_kind_check;
ALTER TABLE waymark.data_keys ADD CONSTRAINT data_keys_kind_check
  CHECK (kind IN ('client', 'practice', 'signing', 'installation', 'notes'));

-- The same keys once more, each sealed to the public recovery key of the practice: only the private part, which is on paper and not
-- here, opens them. One row per key; sealing anew replaces it.
CREATE TABLE waymark.sealed_notes_keys (
  practice_id text NOT NULL,
  key_id text NOT NULL,
  client_id text NOT NULL,
  person_id text NOT NULL,
  -- Which of the practice's recovery keys opens it.
  recovery_key_id text NOT NULL,
  -- src/server/vault/recovery-seal.ts
  wrapped bytea NOT NULL,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (practice_id, key_id),
  FOREIGN KEY (practice_id, key_id) REFERENCES waymark.data_keys
);
CREATE INDEX sealed_notes_keys_of_client ON waymark.sealed_notes_keys (practice_id, client_id);

ALTER TABLE waymark.sealed_notes_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE waymark.sealed_notes_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY of_practice ON waymark.sealed_notes_keys
  USING (practice_id = current_setting('app.practice_id', true))
  WITH CHECK (practice_id = current_setting('app.practice_id', true));
CREATE POLICY whole_database ON waymark.sealed_notes_keys TO CURRENT_USER
  USING (current_setting('app.whole_database', true) = 'on')
  WITH CHECK (current_setting('app.whole_database', true) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON waymark.sealed_notes_keys TO waymark_app;

-- As before, and also the keys of working notes about the client. Whoever makes such a key holds the client's own key row while doing so
-- (src/server/vault/data-keys.ts): it is there before the erasure, which then takes it, or never.
CREATE OR REPLACE FUNCTION waymark.erase_client(practice text, client text, moment timestamptz, person text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  key text;
  others text[];
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  SELECT k.key_id INTO key FROM waymark.data_keys k WHERE k.practice_id = practice AND k.kind = 'client' AND k.owner = client;
  IF NOT found THEN RETURN false; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || key, 0));
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = key ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = key AND k.erased_at IS NULL;
  -- From here on no key of working notes about this client can come into being.
  SELECT coalesce(array_agg(k.key_id ORDER BY k.key_id), '{}') INTO others FROM waymark.data_keys k
   WHERE k.practice_id = practice AND k.kind = 'notes' AND split_part(k.owner, '/', 1) = client;
  PERFORM pg_advisory_xact_lock(hashtextextended(practice || '/' || one.id, 0))
     FROM (SELECT unnest(others) AS id ORDER BY 1) AS one;
  PERFORM FROM waymark.streams s WHERE s.practice_id = practice AND s.key_id = ANY (others) ORDER BY s.stream_id FOR UPDATE;
  UPDATE waymark.data_keys k SET wrapped = NULL, erased_at = moment
   WHERE k.practice_id = practice AND k.key_id = ANY (others) AND k.erased_at IS NULL;
  DELETE FROM waymark.sealed_notes_keys n WHERE n.practice_id = practice AND (n.key_id = ANY (others) OR n.client_id = client);
  DELETE FROM waymark.snapshots n USING waymark.streams s
   WHERE n.practice_id = practice AND s.practice_id = practice AND s.stream_id = n.stream_id
     AND (s.key_id = key OR s.key_id = ANY (others));
  DELETE FROM waymark.today t WHERE t.practice_id = practice AND t.client_id = client;
  DELETE FROM waymark.care_team c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.directory d WHERE d.practice_id = practice AND d.entry_id = client;
  DELETE FROM waymark.outbox o WHERE o.practice_id = practice AND o.client_id = client;
  DELETE FROM waymark.kept_answers k WHERE k.practice_id = practice AND k.client_id = client;
  DELETE FROM waymark.scores s WHERE s.practice_id = practice AND s.client_id = client;
  DELETE FROM waymark.courses_of_care c WHERE c.practice_id = practice AND c.client_id = client;
  DELETE FROM waymark.check_in_links l WHERE l.practice_id = practice AND l.client_id = client;
  DELETE FROM waymark.alerts a WHERE a.practice_id = practice AND a.client_id = client;
  DELETE FROM waymark.reminders r WHERE r.practice_id = practice AND r.client_id = client;
  DELETE FROM waymark.emergencies e WHERE e.practice_id = practice AND e.client_id = client;
  INSERT INTO waymark.erasure_ledger (practice_id, client_id, key_id, at, person_id)
  VALUES (practice, client, key, moment, person) ON CONFLICT DO NOTHING;
  RETURN true;
END $$;
