#pragma once

/// How a log line looks and what is logged, for all our programs: warnings and worse unless QT_LOGGING_RULES asks for more;
/// QT_MESSAGE_PATTERN works as ever. What a line may hold is the writer's part: never a secret, a body, or a whole identifier.
void setLogRules();
