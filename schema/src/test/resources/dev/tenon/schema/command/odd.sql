-- Names and comments as somebody would choose them who means harm, or as nobody thought of them.
create schema "select";
create schema "Odd ""Schema"" with.dots";
create type mood as enum ('sad', 'o''k', 'happy "quoted"', 'a,b', E'new\nline');
create domain "E-mail <b>" as text check (value ~ '@');

create table "select"."table" (
  "select" int primary key,
  "where" text unique default E'two\nlines',
  "group" int references "select"."table"
);

create table "Odd ""Schema"" with.dots"."Tab le ""x""" (
  "id ""q""" bigint generated always as identity primary key,
  "naïve ☃ 列 🎉" text,
  "semi;colon" text default ';''--',
  "new
line" text,
  "back\slash" "E-mail <b>",
  "tab	bed" mood,
  "%s{}$ :name ?" text,
  " "" " text,
  "<script>alert(1)</script>" text,
  "a|b" int,
  "`` tick ```" int,
  "=cmd|' /C calc'!A0" int,
  "</svg>--></style>*/" int
);
comment on table "Odd ""Schema"" with.dots"."Tab le ""x""" is
  E'<script>alert(1)</script> | `code` ``` [link](javascript:alert(1)) &lt;b&gt; ]]> --> */ %%{init: {}}%%\n# heading\x01\x1b[31m\r\n</text><image href="x" onerror="alert(1)"/>{{diagram}}';
comment on column "Odd ""Schema"" with.dots"."Tab le ""x"""."<script>alert(1)</script>" is
  E'"><img src=x onerror=alert(1)> ''''''\n\x07';

create table "Odd ""Schema"" with.dots"."child-of.odd" (
  id int primary key,
  "par ent" bigint references "Odd ""Schema"" with.dots"."Tab le ""x""" on delete cascade
);

create table no_columns ();
create table "a b" (id int primary key);
create table a_b (id int primary key);
create table "A_b" (id int primary key);
create table "../../x" (id int primary key);
create table self (id int primary key, a int references self, b int references self);

create table one (id int primary key, two_id int not null);
create table two (id int primary key, one_id int not null references one);
alter table one add foreign key (two_id) references two;

create table parts (at date not null, self_id int references self) partition by range (at);
create table parts_rest partition of parts default;
create table children (more int) inherits (self, one);
create view "v <i>" as select * from self;
create view over as select * from "v <i>";
create materialized view kept as select * from over with no data;
alter table self enable row level security;
create policy "po'l <i>" on self using (a > 0 and current_user <> 'x''y');
