package dev.podarium.kubectl.describe.parts;

import dev.podarium.objects.metadata.Metas;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Values under one title, one a line. */
public final class Labelled {

  /** Longer annotations are broken off. */
  private static final int LONGEST = 140;

  private Labelled() {}

  /** {@code Labels: app=web}, the others below the first. */
  public static void labels(Page page, String title, Map<String, String> labels) {
    lines(
        page,
        title,
        labels.entrySet().stream().map(label -> label.getKey() + "=" + label.getValue()).toList());
  }

  /** Lines under a title, or {@code <none>}. */
  public static void lines(Page page, String title, List<String> values) {
    if (values.isEmpty()) {
      page.field(title, Page.NONE);
      return;
    }
    page.field(title, values.getFirst());
    values.stream().skip(1).forEach(value -> page.line(0, "\t" + value));
  }

  /** {@code Annotations: note: hello}, without what was applied last. */
  public static void annotations(Page page, String title, Map<String, String> annotations) {
    var shown = new TreeMap<>(annotations);
    shown.remove(Metas.LAST_APPLIED);
    lines(
        page,
        title,
        shown.entrySet().stream()
            .flatMap(each -> annotation(each.getKey(), each.getValue().replaceFirst("\n$", "")))
            .toList());
  }

  private static Stream<String> annotation(String key, String value) {
    if (value.contains("\n") || key.length() + value.length() + 2 > LONGEST) {
      return Stream.concat(Stream.of(key + ":"), value.lines().map(line -> "  " + shortened(line)));
    }
    return Stream.of(key + ": " + value);
  }

  private static String shortened(String line) {
    return line.length() > LONGEST - 2 ? line.substring(0, LONGEST - 2) + "..." : line;
  }

  /** {@code gpu=yes:NoSchedule}, by effect and key. */
  public static void taints(Page page, List<Part> taints) {
    lines(
        page,
        "Taints",
        taints.stream()
            .sorted(Comparator.comparing(taint -> taint.text("effect") + "," + taint.text("key")))
            .map(Labelled::taint)
            .toList());
  }

  private static String taint(Part taint) {
    var value = taint.text("value");
    var effect = taint.text("effect");
    return taint.text("key")
        + (value.isEmpty() ? "" : "=" + value)
        + (effect.isEmpty() ? "" : ":" + effect);
  }

  /** {@code node.kubernetes.io/not-ready:NoExecute op=Exists for 300s}, by key. */
  public static void tolerations(Page page, String title, List<Part> tolerations) {
    lines(
        page,
        title,
        tolerations.stream()
            .sorted(Comparator.comparing(toleration -> toleration.text("key")))
            .map(Labelled::toleration)
            .toList());
  }

  private static String toleration(Part toleration) {
    var text = taint(toleration);
    var any = toleration.text("operator").equals("Exists") && toleration.text("value").isEmpty();
    var exists = any ? (text.isEmpty() ? "op=Exists" : " op=Exists") : "";
    var seconds =
        toleration.has("tolerationSeconds")
            ? " for " + toleration.number("tolerationSeconds") + "s"
            : "";
    return text + exists + seconds;
  }
}
