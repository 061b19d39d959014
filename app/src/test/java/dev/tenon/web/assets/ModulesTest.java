package dev.tenon.web.assets;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ModulesTest {

  @Test
  void eachModuleStandsOnceAndBehindWhatItNeeds() {
    String whole =
        whole(
            Map.of(
                "tenon/app", "import { b } from \"tenon/b\"\nimport { c } from \"tenon/c\"\nb(c)\n",
                "tenon/b", "import { c } from \"tenon/c\"\nexport function b() {}\n",
                "tenon/c", "// not to be sent\nexport const c = 1\n"));
    assertThat(whole).doesNotContain("not to be sent").containsOnlyOnce("const c = 1");
    assertThat(whole.indexOf("modules[\"tenon/c\"] ="))
        .isLessThan(whole.indexOf("modules[\"tenon/b\"] ="));
    assertThat(whole.indexOf("modules[\"tenon/b\"] ="))
        .isLessThan(whole.indexOf("modules[\"tenon/app\"] ="));
    assertThat(whole).contains("return { c }").contains("const { c } = modules[\"tenon/c\"]");
  }

  @Test
  void librariesAreImportedOnceForAll() {
    String whole =
        whole(
            Map.of(
                "tenon/app", "import \"tenon/b\"\nimport * as Turbo from \"turbo\"\nTurbo.go()\n",
                "tenon/b", "import { visit } from \"turbo\"\nvisit()\n"));
    assertThat(whole).containsOnlyOnce("import * as library0 from \"turbo\"");
    assertThat(whole).contains("const Turbo = modules[\"turbo\"]");
  }

  @Test
  void controllersAreHandedOutByTheirNames() {
    Map<String, String> texts =
        Map.of(
            "tenon/app", "import { controllers } from \"tenon/controllers\"\n",
            "tenon/controllers/page/copy", "export default class extends Controller {\n}\n");
    String whole =
        Modules.whole(
            "tenon/app", name -> text(texts, name), Set.of("tenon/controllers/page/copy"));
    assertThat(whole)
        .contains("class standard extends Controller")
        .contains("\"copy\": modules[\"tenon/controllers/page/copy\"].standard");
  }

  @Test
  void twoControllersOfOneNameAreRefused() {
    Map<String, String> texts =
        Map.of(
            "tenon/app", "import { controllers } from \"tenon/controllers\"\n",
            "tenon/controllers/page/copy", "export default class extends Controller {\n}\n",
            "tenon/controllers/forms/copy", "export default class extends Controller {\n}\n");
    Set<String> both = Set.of("tenon/controllers/page/copy", "tenon/controllers/forms/copy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Modules.whole("tenon/app", name -> text(texts, name), both))
        .withMessage("two controllers are called copy");
  }

  @Test
  void whatIsWrittenOtherwiseIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> whole(Map.of("tenon/app", "export { a as b }\n")))
        .withMessageContaining("tenon/app");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> whole(Map.of("tenon/app", "const late = import(\"tenon/b\")\n")));
  }

  @Test
  void modulesThatNeedEachOtherAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            whole(Map.of("tenon/app", "import \"tenon/b\"\n", "tenon/b", "import \"tenon/app\"\n")))
        .withMessageContaining("ring");
  }

  private static String whole(Map<String, String> texts) {
    return Modules.whole("tenon/app", name -> text(texts, name), Set.of());
  }

  private static String text(Map<String, String> texts, String name) {
    return requireNonNull(texts.get(name), name);
  }
}
