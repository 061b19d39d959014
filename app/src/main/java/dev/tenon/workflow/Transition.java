package dev.tenon.workflow;

import java.util.UUID;

/** A move between two statuses that their project allows. */
public record Transition(UUID fromStatusId, UUID toStatusId) {}
