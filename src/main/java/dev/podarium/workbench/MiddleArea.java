package dev.podarium.workbench;

import dev.podarium.workbench.frame.Pane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is: the pictures as tabs, under them the rollout band and the caption. */
final class MiddleArea extends VBox {

  private static final double BAND_HEIGHT = 190;

  MiddleArea(Pane rollout, Pane caption, Pane... pictures) {
    var tabs = new TabPane();
    tabs.setId("pictures");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    for (var picture : pictures) {
      var tab = new Tab(picture.title(), picture.node());
      tab.setId("tab-" + picture.title().toLowerCase(java.util.Locale.ROOT));
      tabs.getTabs().add(tab);
    }
    setVgrow(tabs, Priority.ALWAYS);
    var band = new VBox(rollout.node());
    setVgrow(rollout.node(), Priority.ALWAYS);
    band.setMinHeight(BAND_HEIGHT);
    band.setPrefHeight(BAND_HEIGHT);
    band.setMaxHeight(BAND_HEIGHT);
    getStyleClass().addAll("pane", "middle");
    getChildren().addAll(tabs, band, caption.node());
  }
}
