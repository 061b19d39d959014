package dev.tenon.pages.people;

import dev.tenon.users.People;
import dev.tenon.web.pages.View;
import java.util.List;

/** People whom a list of choices doesn't hold, as its options. */
public record FoundPeopleView(List<People.Person> people) implements View {}
