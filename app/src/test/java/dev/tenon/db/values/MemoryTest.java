package dev.tenon.db.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private final List<String> made = new ArrayList<>();
  private final Memory memory =
      new Memory(text -> {
        made.add(text);
        return text.length();
      });

  @Test
  void aShortTextIsMadeOnce() {
    assertThat(memory.apply("[]")).isEqualTo(2);
    assertThat(memory.apply(String.valueOf(new char[] {'[', ']'}))).isEqualTo(2);

    assertThat(made).containsExactly("[]");
  }

  @Test
  void aLongTextIsNotKept() {
    String text = "x".repeat(501);

    assertThat(memory.apply(text)).isEqualTo(501);
    assertThat(memory.apply(text)).isEqualTo(501);

    assertThat(made).hasSize(2);
  }

  @Test
  void whenTextsBecomeTooManyAllAreForgotten() {
    for (int i = 0; i <= 5_000; i++) {
      memory.apply("text " + i);
    }
    made.clear();

    memory.apply("text 5000");
    memory.apply("text 0");

    assertThat(made).containsExactly("text 0");
  }
}
