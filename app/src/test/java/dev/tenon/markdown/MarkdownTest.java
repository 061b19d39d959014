package dev.tenon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final Links LINKS =
      new Links(
          Map.of("WEB-42", new Links.Target("/o/acme/tasks/WEB-42", "Paint \"it\" <b>")),
          Map.of("ada", "Ada <i>Lovelace</i>"));

  @Test
  void textBecomesWhatItsMarksSay() {
    assertThat(html("# Head\n\nSome *soft* **loud** ~~gone~~ `code`"))
        .isEqualTo(
            "<h1>Head</h1>\n<p>Some <em>soft</em> <strong>loud</strong> <del>gone</del>"
                + " <code>code</code></p>\n");
    assertThat(html("```java\nint a = 1 < 2;\n```"))
        .contains("<pre><code class=\"language-java\">int a &#61; 1 &lt; 2;");
    assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
        .contains("<th>a</th>", "<td align=\"right\">2</td>");
    assertThat(html("- [x] done\n- [ ] open")).contains("<li>☑ done</li>", "<li>☐ open</li>");
    assertThat(html("one\ntwo")).contains("one<br />\ntwo");
  }

  @Test
  void linksLeadOutWithoutTellingWhereFrom() {
    assertThat(html("[a](https://example.com/x) and https://example.org"))
        .contains("<a href=\"https://example.com/x\" rel=\"nofollow noopener noreferrer\">a</a>")
        .contains("href=\"https://example.org\"");
  }

  @Test
  void aPictureBecomesALink() {
    assertThat(html("![A roof](https://example.com/roof.png)"))
        .contains(">A roof</a>", "href=\"https://example.com/roof.png\"")
        .doesNotContain("<img");
    assertThat(html("![](https://example.com/roof.png)"))
        .contains(">https://example.com/roof.png</a>");
    assertThat(html("[![CI](https://example.com/ci.svg)](https://example.com/ci)"))
        .doesNotContain("<img")
        .contains("CI");
  }

  @Test
  void keysAndMentionsAreLinkedWhereTheReaderKnowsThem() {
    String html =
        html("See WEB-42, not WEB-43; @ada and @bob know. x@ada.example `WEB-42` WEB-42-1");
    assertThat(html)
        .contains("href=\"/o/acme/tasks/WEB-42\"", ">WEB-42</a>, not WEB-43;")
        .contains("<span class=\"mention\">&#64;Ada &lt;i&gt;Lovelace&lt;/i&gt;</span>")
        .contains("and &#64;bob know", "<code>WEB-42</code> WEB-42-1");
    assertThat(html.split("<a ", -1)).hasSize(3);
  }

  @Test
  void referencesAreFoundInTextsAsTheyAreLinked() {
    References found =
        References.in(
            List.of("WEB-42 and (OPS-1), @Ada.Lovelace. @José!", "a/WEB-7 me@example.org"));
    assertThat(found.keys()).isEqualTo(Set.of("WEB-42", "OPS-1"));
    assertThat(found.handles()).isEqualTo(Set.of("ada.lovelace", "josé"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox(1))",
        "[x](<javascript:alert(1)>)",
        "[x]: javascript:alert(1)\n\n[x]",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](//evil.example/)",
        "[x](/sign-out)",
        "[x](/\\evil.example)",
        "<p onclick=alert(1) style=\"position:fixed\" id=main class=button>x</p>",
        "<form action=/sign-out><button>x</button><input name=a></form>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<base href=https://evil.example/><meta http-equiv=refresh content='0;url=//evil.example'>",
        "<link rel=stylesheet href=//evil.example/x.css><style>*{}</style>",
        "<object data=x></object><embed src=x>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "```\" onmouseover=alert(1) x=\"\ncode\n```",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<scr<script>ipt>alert(1)</script>",
        "\u202e<script\u2028>alert(1)</script\u2029>",
        "<a href=\"https://a.example/\" onfocus=alert(1) autofocus>x</a>",
        "<turbo-frame src=/x></turbo-frame><div data-controller=x data-action=click>y</div>",
        "@ada<script>alert(1)</script>",
        "<span class=\"mention button\">x</span>",
        "| <img src=x onerror=alert(1)> |\n|---|\n| <script>x</script> |",
      })
  void nothingThatActsComesThrough(String attack) {
    String html = html(attack).toLowerCase(java.util.Locale.ROOT);
    assertThat(html)
        .doesNotContain(
            "<script", "<img", "<svg", "<style", "<iframe", "<form", "<input", "<button")
        .doesNotContain("<link", "<meta", "<base", "<object", "<embed", "<turbo", "<div", "<math");
    assertThat(html)
        .doesNotContainPattern(
            "<[^>]*\\s(on\\w+|style|id|data-\\w+|srcdoc|src|open|autofocus)[=\\s>]")
        .doesNotContainPattern("href=\"(?!https?://|mailto:|/o/)")
        .doesNotContainPattern("class=\"(?!mention\"|language-)");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "[", "*a _b ", "<b>", "![", "`", "(", "1. ", "\\", "&#", "|"})
  void whatNestsBeyondReasonIsShownInReasonableTime(String repeated) {
    String attack = repeated.repeat(100_000 / repeated.length());
    assertThat(html(attack)).isNotEmpty();
  }

  @Test
  void noTextIsNoHtml() {
    assertThat(html("")).isEmpty();
  }

  private static String html(String text) {
    return Markdown.html(text, LINKS);
  }
}
