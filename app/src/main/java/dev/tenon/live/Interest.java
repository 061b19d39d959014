package dev.tenon.live;

/** What somebody listens to. */
sealed interface Interest {

  /** The part of what happens that it is about. */
  ChangeLog.Part part();

  boolean concerns(Event.Changed event);

  /** All projects that they see. */
  record Projects() implements Interest {
    @Override
    public ChangeLog.Part part() {
      return ChangeLog.Part.PROJECTS;
    }

    @Override
    public boolean concerns(Event.Changed event) {
      return event.projectKey() != null;
    }
  }

  /** One project alone, by its key. */
  record Project(String key) implements Interest {
    @Override
    public ChangeLog.Part part() {
      return ChangeLog.Part.PROJECTS;
    }

    @Override
    public boolean concerns(Event.Changed event) {
      return key.equals(event.projectKey());
    }
  }

  /** What is the organization's own: of administrators alone. */
  record Organization() implements Interest {
    @Override
    public ChangeLog.Part part() {
      return ChangeLog.Part.ORGANIZATION;
    }

    @Override
    public boolean concerns(Event.Changed event) {
      return event.projectKey() == null;
    }
  }
}
