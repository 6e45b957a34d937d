package dev.podarium.cluster.apiserver.warnings;

import dev.podarium.cluster.apiserver.validation.Field;
import dev.podarium.objects.metadata.Names;
import java.util.ArrayList;
import java.util.List;

/** The warnings about one object, in the order of finding. */
final class Found {

  private final List<String> texts = new ArrayList<>();

  void add(String text) {
    texts.add(text);
  }

  void add(Field at, String text) {
    texts.add(at.path() + ": " + text);
  }

  /**
   * That a name makes no good host name.
   *
   * @param use what else it is used in
   */
  void checkName(String name, String use) {
    var problems = Names.dns1123Label(name);
    if (!problems.isEmpty()) {
      add(
          "metadata.name: this is used in %s, which can result in surprising behavior; a DNS label is recommended: [%s]"
              .formatted(use, String.join(" ", problems)));
    }
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
