export const COMMENT_FIELD = 'review-comment'
