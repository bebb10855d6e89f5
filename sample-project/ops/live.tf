# What the shops use. Nothing applies this file.
module "payments" {
  source   = "./payments"
  stage    = "live"
  replicas = 3
}
