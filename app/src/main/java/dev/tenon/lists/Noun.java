package dev.tenon.lists;

import dev.tenon.db.Sql;

/**
 * A kind of record that filters name, such as a label.
 *
 * @param find finds the records of the names in the array {@code :names}: rows of {@code name}, as
 *     it was asked for, and {@code id}
 * @param known some names to offer when one is unknown: rows of {@code name}, in order
 */
public record Noun(Sql find, Sql known) {}
