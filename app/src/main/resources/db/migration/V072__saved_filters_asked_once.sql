-- As V070: what the policy asks of the session it asks once a statement.

set local lock_timeout = '5s';

alter policy saved_filters_visible on saved_filters
  using ((project_id is null or project_id not in (select guard.hidden_project_ids()))
     and (shared
       or owner_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)
       or (select current_setting('app.sees_private', true) = 'on')));
