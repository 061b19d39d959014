select title, size from notes where id = :id;
