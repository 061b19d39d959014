-- application-role: fixture_bypasses
create role fixture_bypasses login bypassrls;
create role fixture_does_not_bypass login;
