package dev.tenon.web.shape;

import java.util.List;

/**
 * A part of what pages say, in words that only they know.
 *
 * @param key of the words
 * @param values for the places in them
 */
public record Phrase(String key, List<Object> values) {}
