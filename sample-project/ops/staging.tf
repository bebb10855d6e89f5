# Where a version is tried before it goes live. Nothing applies this file.
module "payments" {
  source   = "./payments"
  stage    = "staging"
  replicas = 1
}
