package dev.tenon.pages.list;

import dev.tenon.web.pages.View;

/** How many tasks a group has. */
public record CountView(int count) implements View {}
