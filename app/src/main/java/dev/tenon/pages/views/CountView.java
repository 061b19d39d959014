package dev.tenon.pages.views;

import dev.tenon.web.pages.View;

/** How many tasks a group has. */
public record CountView(int count) implements View {}
