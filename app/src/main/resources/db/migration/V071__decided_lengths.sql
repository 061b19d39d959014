-- What the audit of this schema asked about: lengths that nobody decided, or whose reason was not
-- written down.

set local lock_timeout = '5s';

-- character(3) pads with blanks and ignores them in comparisons; invoices_currency_check asks for
-- three capitals anyway.
alter table billing.invoices alter column currency type text;

comment on column imports.file_name is
  'The archive''s name, as it was uploaded; 255 characters, as file systems allow.';
