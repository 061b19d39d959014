create table pools (
  id int primary key,
  post_ids bigint[],
  watchers uuid[],
  user_ids text,
  names_csv text,
  -- Not found: words, one reference, a document, a name that only ends alike.
  tags text[],
  post_id bigint,
  settings jsonb,
  grids text,
  liquids text
);
