package dev.tenon.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that needs Chromium: skipped, saying so, on a machine without it, but never in CI. */
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.WhereThereIsOne.class)
public @interface InBrowser {

  /** Looks whether there is a Chromium. */
  final class WhereThereIsOne implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.path().isPresent()) {
        return ConditionEvaluationResult.enabled("there is a Chromium");
      }
      if (System.getenv("CI") != null) {
        return ConditionEvaluationResult.enabled("CI has a Chromium, or fails");
      }
      return ConditionEvaluationResult.disabled(
          "no Chromium found: apt install chromium, or name one by TENON_CHROMIUM");
    }
  }
}
