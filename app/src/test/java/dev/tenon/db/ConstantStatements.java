package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Every statement that the application keeps in a constant. */
final class ConstantStatements {
  private ConstantStatements() {}

  /** A statement, named by the class and the constant that hold it. */
  record Named(String name, Sql sql) {}

  static List<Named> all() {
    List<Named> statements = new ArrayList<>();
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tenon");
    for (JavaClass holder : classes) {
      for (JavaField field : holder.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC)
            && field.getRawType().isEquivalentTo(Sql.class)) {
          statements.add(new Named(holder.getSimpleName() + "." + field.getName(), read(field)));
        }
      }
    }
    assertThat(statements).hasSizeGreaterThan(5);
    return statements;
  }

  private static Sql read(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (Sql) field.get(null);
    } catch (IllegalAccessException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
