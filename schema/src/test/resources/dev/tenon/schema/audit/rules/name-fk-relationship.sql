create table projects (id int primary key);
create table tasks (id int primary key, parent_task_id int references tasks);
create table users (id int primary key, code text unique);
create table comments (project_id int constraint comments_wrong references tasks);
create table many (
  a_user_id int references users, b_user_id int references users, c_user_id int references users,
  d_user_id int references users, e_user_id int references users, f_user_id int references users,
  g_user_id int references users, h_user_id int references users, i_user_id int references users,
  j_user_id int references users, k_user_id int references users, l_user_id int references users,
  author int constraint many_author references users,
  -- near misses: who did it, a number behind, and a key that is no id
  created_by int references users,
  user_id_2 int references users,
  code text references users (code));
