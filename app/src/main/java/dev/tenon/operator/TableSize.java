package dev.tenon.operator;

/**
 * A table's place on disk.
 *
 * @param rows as the planner estimates them
 * @param bytes with indexes and what is stored apart
 */
public record TableSize(String name, long rows, long bytes) {}
