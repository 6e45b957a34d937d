package dev.podarium.workbench.frame;

import javafx.scene.Node;

/** A part of the window. On the JavaFX thread. */
public interface Pane {

  /** What its tab says. */
  String title();

  /** Its root; always the same one. */
  Node node();

  /** Ends its listening, if it has any; it shows nothing new from then on. */
  default void close() {}
}
