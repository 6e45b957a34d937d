package dev.podarium.workbench.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which lines of a text differ from an older one. Any thread. */
final class ChangedLines {

  /** Pairs of lines that are compared at most; with more of them, all between count as changed. */
  private static final long PAIRS = 4_000_000;

  private ChangedLines() {}

  /** Their numbers, from 0; a line that was taken out marks the line that stands in its place. */
  static Set<Integer> between(String before, String after) {
    var lines = new TreeSet<Integer>();
    if (!before.equals(after)) {
      between(before.lines().toList(), after.lines().toList(), lines);
    }
    return lines;
  }

  private static void between(List<String> before, List<String> after, Set<Integer> changed) {
    var head = common(before, after);
    var old = before.subList(head, before.size());
    var young = after.subList(head, after.size());
    var tail = common(old.reversed(), young.reversed());
    old = old.subList(0, old.size() - tail);
    young = young.subList(0, young.size() - tail);
    if ((long) old.size() * young.size() > PAIRS) {
      IntStream.range(head, head + young.size()).forEach(changed::add);
    } else {
      DiffUtils.diff(old, young)
          .getDeltas()
          .forEach(delta -> lines(delta).map(line -> line + head).forEach(changed::add));
    }
  }

  private static int common(List<String> one, List<String> other) {
    var count = 0;
    while (count < Math.min(one.size(), other.size()) && one.get(count).equals(other.get(count))) {
      count++;
    }
    return count;
  }

  private static Stream<Integer> lines(AbstractDelta<String> delta) {
    var target = delta.getTarget();
    var size = delta.getType() == DeltaType.DELETE ? 1 : target.size();
    return IntStream.range(target.getPosition(), target.getPosition() + size).boxed();
  }
}
