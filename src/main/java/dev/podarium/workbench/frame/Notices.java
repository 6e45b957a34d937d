package dev.podarium.workbench.frame;

/** Short messages to the person in front of the window. Any thread. */
public interface Notices {

  /** Something went as asked. */
  void info(String message);

  /** Something was refused or failed: what, why, and what to do. */
  void error(String title, String message);
}
