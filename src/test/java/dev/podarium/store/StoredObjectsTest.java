package dev.podarium.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.StoredObjects;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guard that every World has. */
class StoredObjectsTest {

  private final Writer writer = new Writer();
  private final StoredObjects objects = new StoredObjects();

  @Test
  void anObjectThatIsChangedInPlaceIsFoundOut() {
    writer.store().watch(0, objects);
    var data = new HashMap<>(Map.of("colour", "red"));
    writer.put(map(data)).put("web", "node-1", "Running");
    assertThatCode(objects::areAsWritten).doesNotThrowAnyException();

    data.put("colour", "green");

    assertThatThrownBy(objects::areAsWritten)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("revision 1");
  }

  private static ConfigMap map(Map<String, String> data) {
    var map =
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("paint")
            .withNamespace("default")
            .endMetadata()
            .build();
    map.setData(data);
    return map;
  }
}
