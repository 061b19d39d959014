package dev.tenon.command.doctor;

/** What an examination found of one subject. */
public sealed interface Finding {
  String subject();

  /** What was seen. */
  String seen();

  /** Nothing to do. */
  record Well(String subject, String seen) implements Finding {}

  /** Something that keeps Tenon from serving, or from serving safely. */
  record Fault(String subject, String seen, String remedy) implements Finding {}
}
