package dev.podarium.manifest;

/**
 * The way to a field, in the two spellings that Kubernetes uses.
 *
 * @param path {@code spec.template.spec.containers[0].image}
 * @param struct the type that has the field, {@code Container}
 * @param goPath the way without indexes, {@code spec.template.spec.containers.image}
 */
record FieldPath(String path, String struct, String goPath) {

  static FieldPath root(String kind) {
    return new FieldPath("", kind, "");
  }

  FieldPath field(String owner, String name) {
    return new FieldPath(join(path, name), owner, join(goPath, name));
  }

  FieldPath item(int index) {
    return new FieldPath(path + "[" + index + "]", struct, goPath);
  }

  /** An entry of a map: names with dots or slashes stand in brackets. */
  FieldPath entry(String key) {
    var plain = key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    return new FieldPath(plain ? join(path, key) : path + "[" + key + "]", struct, goPath);
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Override
  public String toString() {
    return path;
  }
}
