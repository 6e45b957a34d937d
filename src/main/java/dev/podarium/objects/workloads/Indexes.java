package dev.podarium.objects.workloads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Completion indexes of an Indexed Job, from 0, as ranges that neither overlap nor touch: {@code
 * 0-2,5} is 0, 1, 2 and 5. Two neighbours are written {@code 0,1}.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/job/indexed_job_utils.go, orderedIntervals
 *
 * @param ranges in ascending order
 */
public record Indexes(List<Range> ranges) {

  /** None. */
  public static final Indexes NONE = new Indexes(List.of());

  /** From one index to another, both included. */
  public record Range(int first, int last) {

    private int size() {
      return last - first + 1;
    }

    private int overlap(Range other) {
      return Math.max(0, Math.min(last, other.last) - Math.max(first, other.first) + 1);
    }
  }

  /** These, in any order, each as often as it pleases. */
  public static Indexes of(Collection<Integer> indexes) {
    return joined(new TreeSet<>(indexes).stream().map(index -> new Range(index, index)).toList());
  }

  /**
   * Reads what a status or a policy says. What is no range of numbers is passed over, and what
   * reaches beyond the completions is cut.
   *
   * @param completions how many indexes there are
   */
  public static Indexes parse(@Nullable String text, int completions) {
    var ranges = new ArrayList<Range>();
    for (var part : text == null || text.isEmpty() ? new String[0] : text.split(",", -1)) {
      var range = range(part, completions);
      if (range != null && range.first >= completions) {
        break;
      }
      if (range != null) {
        ranges.add(range);
      }
    }
    return joined(ranges);
  }

  private static @Nullable Range range(String part, int completions) {
    var limits = part.split("-", -1);
    try {
      var first = Integer.parseInt(limits[0]);
      return limits.length == 1 || first >= completions
          ? new Range(first, first)
          : new Range(first, Math.min(completions - 1, Integer.parseInt(limits[1])));
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** Ranges in ascending order of their beginnings, those that touch made one. */
  private static Indexes joined(List<Range> ranges) {
    var joined = new ArrayList<Range>();
    for (var range : ranges) {
      if (joined.isEmpty() || range.first > joined.getLast().last + 1) {
        joined.add(range);
      } else if (joined.getLast().last < range.last) {
        joined.add(new Range(joined.removeLast().first, range.last));
      }
    }
    return new Indexes(List.copyOf(joined));
  }

  /** These and those. */
  public Indexes and(Indexes others) {
    var all = new ArrayList<>(ranges);
    all.addAll(others.ranges);
    all.sort((one, other) -> Integer.compare(one.first, other.first));
    return joined(all);
  }

  /** How many there are. */
  public int size() {
    return ranges.stream().mapToInt(Range::size).sum();
  }

  /** Whether an index is among them. */
  public boolean contains(int index) {
    return ranges.stream().anyMatch(range -> range.first <= index && index <= range.last);
  }

  /** How many of these are among those as well. */
  public int common(Indexes others) {
    return ranges.stream()
        .mapToInt(range -> others.ranges.stream().mapToInt(range::overlap).sum())
        .sum();
  }

  /** The lowest indexes that are not among these: so many, or as many as there are. */
  public List<Integer> gaps(int count, int completions) {
    var gaps = new ArrayList<Integer>();
    var candidate = 0;
    for (var range : ranges) {
      while (candidate < range.first && candidate < completions && gaps.size() < count) {
        gaps.add(candidate++);
      }
      candidate = Math.max(candidate, range.last + 1);
    }
    while (candidate < completions && gaps.size() < count) {
      gaps.add(candidate++);
    }
    return gaps;
  }

  /** {@code 0-2,5}; empty for none. */
  @Override
  public String toString() {
    var parts = new ArrayList<String>();
    for (var range : ranges) {
      parts.add(
          range.size() == 1
              ? "" + range.first
              : range.first + (range.size() == 2 ? "," : "-") + range.last);
    }
    return String.join(",", parts);
  }
}
