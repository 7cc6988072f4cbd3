-- Where streams stand, and whether they can still be read: a node that has copies of them learns of many at once that these are current.
CREATE FUNCTION waymark.heads(practice text, streams text[])
RETURNS TABLE (stream text, version integer, key_id text, erased boolean)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM set_config('app.practice_id', practice, true);
  RETURN QUERY SELECT s.stream_id, s.version, s.key_id, k.wrapped IS NULL
                 FROM waymark.streams s JOIN waymark.data_keys k ON k.practice_id = s.practice_id AND k.key_id = s.key_id
                WHERE s.practice_id = practice AND s.stream_id = ANY (streams);
END $$;
