package dev.podarium.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists of objects mean what they mean to kubectl; each answer was seen with kubectl 1.33 and a
 * server that repeats what it is sent.
 */
class ListReadingTest {

  private static final String ITEM =
      "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"%s\"}}";

  @Test
  void itemsOfAListOfOneKindNeedNotSayTheirKind() {
    var manifest = list("v1", "ConfigMapList", "[{\"metadata\":{\"name\":\"a\"}}]");

    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(names(manifest)).containsExactly("ConfigMap/a");
  }

  @Test
  void itemsOfAListOfOneKindMayBeOfAnother() {
    assertThat(names(list("v1", "PodList", "[" + ITEM.formatted("a") + "]")))
        .containsExactly("ConfigMap/a");
  }

  @ParameterizedTest
  @CsvSource({"v1", "apps/v1", "''"})
  void everyVersionHasAList(String apiVersion) {
    assertThat(names(list(apiVersion, "List", "[" + ITEM.formatted("a") + "]")))
        .containsExactly("ConfigMap/a");
  }

  @ParameterizedTest
  @CsvSource({"[]", "null"})
  void aListMayBeEmpty(String items) {
    var manifest = list("v1", "List", items);

    assertThat(manifest.diagnostics()).isEmpty();
    assertThat(manifest.objects()).isEmpty();
  }

  @Test
  void aListInAListIsRefused() {
    var inner = "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + ITEM.formatted("b") + "]}";

    assertThat(messages(list("v1", "List", "[" + ITEM.formatted("a") + "," + inner + "]")))
        .singleElement()
        .asString()
        .startsWith("*unstructured.Unstructured is not a list: no Items field in this object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v2 | List | [] | no matches for kind \"List\" in version \"v2\"",
        "x/v1 | FooList | [] | no matches for kind \"FooList\" in version \"x/v1\"",
        "v1 | podlist | [] | no matches for kind \"podlist\" in version \"v1\"",
        "v1 | List | {} | json: cannot unmarshal object into Go struct field decodeList.items",
        "v1 | List | [null] | json: cannot unmarshal null",
      })
  void whatIsNoListIsRefused(String apiVersion, String kind, String items, String words) {
    assertThat(messages(list(apiVersion, kind, items)))
        .singleElement()
        .asString()
        .startsWith(words);
  }

  private static Manifest list(String apiVersion, String kind, String items) {
    return Manifests.parse(
        "-",
        "{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"items\":%s}".formatted(apiVersion, kind, items));
  }

  private static List<String> names(Manifest manifest) {
    return manifest.objects().stream()
        .map(object -> object.object().getKind() + "/" + object.ref().name())
        .toList();
  }

  private static List<String> messages(Manifest manifest) {
    return manifest.diagnostics().stream().map(Diagnostic::message).toList();
  }
}
