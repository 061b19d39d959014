package dev.tenon.schema.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "a_b and _c_ → a_b and \\_c\\_",
        "<b> | [x](y) * ` → \\<b\\> \\| \\[x\\](y) \\* \\`",
        "&lt;b&gt; & co → \\&lt;b\\&gt; & co",
        "# no heading # here → \\# no heading # here",
        "12. of May → 12\\. of May",
        "- 5 → \\- 5",
        "-5 ~ 3 → -5 ~ 3",
        "~~gone~~ → \\~~gone\\~~"
      })
  void proseInMarkdownShowsAsItWasWritten(String text, String escaped) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(escaped);
  }

  @Test
  void linesBecomeOne() {
    assertThat(MarkdownText.escaped("one\r\n two\rthree")).isEqualTo("one two three");
    assertThat(MarkdownText.code("one\n# two")).isEqualTo("`one # two`");
  }

  @Test
  void codeIsFencedByMoreBackticksThanItHas() {
    assertThat(MarkdownText.code("a|b")).isEqualTo("`a\\|b`");
    assertThat(MarkdownText.code("`` x ```")).isEqualTo("```` `` x ``` ````");
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    assertThat(XmlText.escaped("<a href=\"x\">&\u0001\u001b\uFFFF🎉\n"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;🎉\n");
  }

  @Test
  void whatCommandsATerminalIsShownAsAPicture() {
    assertThat(Visible.of("\u001b[31mred\u0007\u007f\u009b\tand\nmore"))
        .isEqualTo("␛[31mred␇␡?\tand\nmore");
  }
}
