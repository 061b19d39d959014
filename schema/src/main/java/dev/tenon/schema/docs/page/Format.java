package dev.tenon.schema.docs.page;

/** What pages are written as. */
public enum Format {
  MARKDOWN("md") {
    @Override
    public String write(Page page) {
      return Markdown.write(page);
    }

    @Override
    public String write(Block block) {
      return Markdown.block(block);
    }
  },
  HTML("html") {
    @Override
    public String write(Page page) {
      return Html.write(page);
    }

    @Override
    public String write(Block block) {
      return Html.block(block);
    }
  };

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }

  /** The page as text, ended by a newline. */
  public abstract String write(Page page);

  /** A part of a page, as it stands within. */
  public abstract String write(Block block);
}
