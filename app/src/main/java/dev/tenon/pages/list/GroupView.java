package dev.tenon.pages.list;

import dev.tenon.pages.views.Bar;
import dev.tenon.web.pages.View;

/** The tasks that follow in a group as a page, for browsers that can't add them to the list. */
public record GroupView(Bar bar, RowsView rows) implements View {}
