package dev.tenon.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * Why a form was refused as a whole.
 *
 * @param isStale whether somebody else was quicker: what was typed can be sent once more
 * @param meanwhile what they did; null where nobody has looked
 */
public record Refusal(Wording words, boolean isStale, @Nullable Meanwhile meanwhile) {}
