package dev.podarium.objects.json;

import dev.podarium.objects.CustomObject;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kinds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** Objects as documents: JSON text, YAML text and trees of maps, lists, strings and numbers. */
public final class Json {

  private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private Json() {}

  /** One line of JSON with empty fields left out. */
  public static String text(Object object) {
    return SERIALIZATION.asJson(object);
  }

  /** YAML as kubectl prints it. */
  public static String yaml(Object object) {
    return Yaml.text(tree(object));
  }

  /** A mutable tree of the object, for patches and comparisons. */
  public static Map<String, Object> tree(Object object) {
    return tree(text(object));
  }

  /** A mutable tree of JSON text whose outermost value is an object. */
  public static Map<String, Object> tree(String json) {
    return SERIALIZATION.unmarshal(json, TREE);
  }

  /**
   * The object that a tree describes; fields the model does not know stay in it as additional.
   * Nulls mean what they mean to the API server.
   *
   * @see Nulls#decoded
   */
  public static <T> T object(Map<String, Object> tree, Class<T> type) {
    return SERIALIZATION.unmarshal(text(Nulls.decoded(tree, type)), type);
  }

  /** The object that a tree describes, of the kind and in the version of another. */
  public static HasMetadata objectLike(HasMetadata other, Map<String, Object> tree) {
    return other instanceof CustomObject custom
        ? object(tree, CustomObject.class).ofKind(custom.definition())
        : object(tree, other.getClass());
  }

  /** The object that a tree describes, of the kind and in the version that it names. */
  public static HasMetadata object(Map<String, Object> tree, Kinds kinds) {
    var apiVersion = String.valueOf(tree.get("apiVersion"));
    var kind = kinds.find(apiVersion, String.valueOf(tree.get("kind")));
    if (kind == null) {
      throw new IllegalArgumentException("no such kind: " + tree.get("kind"));
    }
    var object = object(tree, Kinds.classOf(GroupVersionKind.of(apiVersion, kind.name())));
    return object instanceof CustomObject custom ? custom.ofKind(kind) : object;
  }
}
