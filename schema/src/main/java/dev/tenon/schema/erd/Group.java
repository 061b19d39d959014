package dev.tenon.schema.erd;

/**
 * Tables that belong together and share a colour.
 *
 * @param colour from 0, in the order of the groups
 */
public record Group(String name, int colour) {}
