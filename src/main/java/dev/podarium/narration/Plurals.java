package dev.podarium.narration;

/** Numbers of things in English. */
final class Plurals {

  private static final String[] WORDS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private static final String[] ORDINALS = {
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth"
  };

  private Plurals() {}

  /** {@code first}, {@code second}, … up to ten, then figures. */
  static String ordinal(int number) {
    return number >= 0 && number < ORDINALS.length ? ORDINALS[number] : number + "th";
  }

  /** {@code one}, {@code two}, … up to ten, then figures. */
  static String word(int number) {
    return number >= 0 && number < WORDS.length ? WORDS[number] : Integer.toString(number);
  }

  /** {@code 1 Pod}, {@code 2 Pods}. */
  static String pods(int number) {
    return number + (number == 1 ? " Pod" : " Pods");
  }

  /** {@code one Pod exists}, {@code two Pods exist}. */
  static String exist(int number) {
    return of(number, "") + (number == 1 ? " exists" : " exist");
  }

  /** {@code one new Pod is}, {@code two new Pods are}. */
  static String are(int number, String adjective) {
    return of(number, adjective) + (number == 1 ? " is" : " are");
  }

  /** {@code one old Pod may}, {@code two old Pods may}. */
  static String may(int number, String adjective) {
    return of(number, adjective) + " may";
  }

  private static String of(int number, String adjective) {
    var what = number == 1 ? "Pod" : "Pods";
    return word(number) + " " + (adjective.isEmpty() ? what : adjective + " " + what);
  }
}
