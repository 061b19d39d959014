package dev.tenon.schema;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private static final String ROOT = "dev.tenon.schema.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tenon.schema");

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /**
   * Each way to use a catalog stands alone, but for what all findings look like; documentation
   * shows diagrams, the audit measures, and migrations are tried on a shadow and held against what
   * they should make.
   */
  @Test
  void whatUsesTheCatalogDoesNotKnowItsSiblings() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("database")
        .definedBy(ROOT + "database..")
        .layer("catalog")
        .definedBy(ROOT + "catalog..")
        .layer("erd")
        .definedBy(ROOT + "erd..")
        .layer("docs")
        .definedBy(ROOT + "docs..")
        .layer("audit")
        .definedBy(ROOT + "audit..")
        .layer("diff")
        .definedBy(ROOT + "diff..")
        .layer("migrations")
        .definedBy(ROOT + "migrations..")
        .layer("access")
        .definedBy(ROOT + "access..")
        .layer("cardinality")
        .definedBy(ROOT + "cardinality..")
        .layer("command")
        .definedBy(ROOT + "command..")
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("erd")
        .mayOnlyBeAccessedByLayers("docs", "command")
        .whereLayer("docs")
        .mayOnlyBeAccessedByLayers("command")
        .layer("shadow")
        .definedBy(ROOT + "shadow..")
        .whereLayer("audit")
        .mayOnlyBeAccessedByLayers("migrations", "access", "command")
        .whereLayer("diff")
        .mayOnlyBeAccessedByLayers("migrations", "command")
        .whereLayer("shadow")
        .mayOnlyBeAccessedByLayers("migrations")
        .whereLayer("migrations")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("access")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("cardinality")
        .mayOnlyBeAccessedByLayers("audit", "command")
        .whereLayer("catalog")
        .mayOnlyAccessLayers("database")
        .whereLayer("database")
        .mayNotAccessAnyLayer()
        .check(CLASSES);
  }
}
