package dev.tenon.health;

/**
 * What a process that can serve says of itself.
 *
 * @param status {@code ok}: a process that cannot reach its database answers 503 instead
 */
public record Health(String status) {}
