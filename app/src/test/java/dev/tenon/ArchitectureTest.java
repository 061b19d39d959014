package dev.tenon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shape of the platform, as its packages promise it to each other. */
class ArchitectureTest {
  private static final String ROOT = "dev.tenon";

  /**
   * From the ground up: a package knows those of the lines above its own, and never one beside or
   * below. A new package needs a place here.
   */
  private static final List<Set<String>> LINES =
      List.of(
          // The schema toolkit is a program of its own, which knows nothing of the platform.
          Set.of("json", "faults", "digests", "markdown", "schema"),
          Set.of("db"),
          Set.of("audit", "jobs", "filters"),
          Set.of("web"),
          Set.of("settings", "lists", "upkeep"),
          Set.of("logging", "mail", "organizations", "health", "history", "live"),
          Set.of("identity", "users", "teams", "projects"),
          Set.of("workflow", "labels", "tasks"),
          Set.of("comments", "imports", "search", "texts"),
          Set.of("exports", "operator"),
          Set.of("pages"),
          Set.of("routes", "demo"),
          // The classes that wire everything.
          Set.of(""),
          Set.of("command"));

  private static final Set<String> DOMAINS =
      LINES.subList(5, 10).stream().flatMap(Set::stream).collect(Collectors.toSet());

  private static final DescribedPredicate<JavaClass> IS_NO_ENTRY =
      describe("are no entry point", type -> !type.getName().equals(ROOT + ".Tenon"));

  private static final JavaClasses PLATFORM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/dev/tenon/schema/"))
          .importPackages(ROOT);

  @Test
  void everyPackageHasItsPlace() {
    Set<String> placed =
        LINES.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    assertThat(PLATFORM.stream().map(ArchitectureTest::area).collect(Collectors.toSet()))
        .isSubsetOf(placed);
  }

  @Test
  void dependenciesPointDown() {
    classes().that(IS_NO_ENTRY).should(dependOnLowerLines()).check(PLATFORM);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PLATFORM);
  }

  @Test
  void onlyTheDoorSpeaksJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".db..")
        // A doctor looks at a database that may have no door yet.
        .and(describe("are no doctor", type -> !type.getName().contains("octor")))
        // An organization comes back as its owner, by COPY: there is no tenant before it is there.
        .and(describe("restore nothing", type -> !type.getName().contains(".Restoration")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql", "org.postgresql.."))
        .check(PLATFORM);
  }

  @Test
  void whatSpeaksJsonHoldsNoSql() {
    noClasses()
        .that(simpleNameEndingWith("Api"))
        // It asks whether the database answers at all, and has nothing to ask it for.
        .and()
        .doNotHaveSimpleName("HealthApi")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".db.Sql")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".db.Db")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".db.Tx")
        .check(PLATFORM);
  }

  @Test
  void theDoorKnowsNothingOfHttp() {
    noClasses()
        .that(resideInAPackage(ROOT + ".db.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.helidon..", "tools.jackson.core.."))
        .check(PLATFORM);
  }

  @Test
  void aDomainShowsItsCollectionsItsRecordsAndWhatSpeaksJson() {
    classes()
        .that()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .and(describe("are of a domain", type -> DOMAINS.contains(area(type))))
        .should(
            be(
                describe(
                    "a record, a choice of words, a plural, an Api, or used by another package",
                    type ->
                        type.isRecord()
                            || type.isEnum()
                            || type.getSimpleName().endsWith("s")
                            || type.getSimpleName().endsWith("Api")
                            || isUsedByAnotherPackage(type))))
        .check(PLATFORM);
  }

  private static ArchCondition<JavaClass> dependOnLowerLines() {
    return new ArchCondition<>("depend on lines above their own alone") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (!target.getPackageName().startsWith(ROOT) || area(target).equals(area(type))) {
            continue;
          }
          if (line(target) >= line(type)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isUsedByAnotherPackage(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .anyMatch(origin -> !origin.getPackageName().equals(type.getPackageName()));
  }

  /** The top-level package under dev.tenon; empty for dev.tenon itself. */
  private static String area(JavaClass type) {
    String name = type.getPackageName();
    return name.length() <= ROOT.length()
        ? ""
        : name.substring(ROOT.length() + 1).split("\\.", 2)[0];
  }

  private static int line(JavaClass type) {
    for (int i = 0; i < LINES.size(); i++) {
      if (LINES.get(i).contains(area(type))) {
        return i;
      }
    }
    throw new IllegalStateException(area(type) + " has no place");
  }
}
