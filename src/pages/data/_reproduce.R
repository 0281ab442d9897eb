# Councils by current grade in help and protection, worked out from two tables of the record.
# Needs R 4 and no package. Save authorities.csv and judgements.csv into one folder, then:
#
#     Rscript reproduce.R the-folder

folder <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(folder)) folder <- "."
read <- function(name) {
  file <- file.path(folder, paste0(name, ".csv"))
  read.csv(file, colClasses = "character", na.strings = character(), encoding = "UTF-8")
}

# A council that still exists has no last day.
authorities <- read("authorities")
councils <- authorities$slug[authorities$to == ""]

# The latest inspection of services decides. Days are written year first, so that they compare as text.
rows <- read("judgements")
rows <- rows[rows$scope == "services" & rows$judgement == "help_and_protection", ]
rows <- rows[order(rows$slug, rows$start, method = "radix"), ]
latest <- rows[!duplicated(rows$slug, fromLast = TRUE), ]

# A council without an inspection yet is counted as such, and one without a grade by the reason.
result <- ifelse(latest$grade == "", latest$absence, latest$grade)[match(councils, latest$slug)]
result[is.na(result)] <- "none-yet"
counts <- table(result)
cat(paste0(names(counts), ",", counts, "\n"), sep = "")
