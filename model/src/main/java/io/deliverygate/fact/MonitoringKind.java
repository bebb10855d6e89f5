package io.deliverygate.fact;

/** How a running system is watched. */
public enum MonitoringKind {
  /** Its state is measured and shown. */
  MONITORING,
  /** Somebody is told when it is bad. */
  ALERTING
}
