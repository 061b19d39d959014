-- Why an import failed is told in the reader's language, of which the sentence that is kept knows
-- nothing: beside it stand the word for what went wrong, and what that is about.

set local lock_timeout = '5s';

alter table imports
  add column error_code varchar(40),
  add column error_values text[] not null default '{}',
  add constraint imports_error_values_check check (cardinality(error_values) <= 4);

comment on column imports.error_code is 'A stable word for what went wrong, such as project_archived; null unless it failed.';
comment on column imports.error_values is 'What that is about, in the order in which words leave places for it.';

grant update (error_code, error_values) on imports to tenon_app;
