package dev.tenon.web.pages;

/** Says that what was sent must be sent once more, by somebody who is signed in. */
public record SessionOverView() implements View {}
