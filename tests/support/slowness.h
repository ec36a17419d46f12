#pragma once

/// By how much a program is slower that watches itself: bounds of tests that keep an algorithm from becoming a square are widened by it.
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
inline constexpr int kSlowness = 8;
#else
inline constexpr int kSlowness = 1;
#endif
