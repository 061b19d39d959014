package dev.tenon.web.shape;

/**
 * What is wrong with one member of a body.
 *
 * @param pointer where it is: a JSON Pointer (RFC 6901); for a query parameter, its name
 * @param code a stable word for programs
 * @param message a sentence for people, which says what to do
 */
public record Fault(String pointer, String code, String message) {}
