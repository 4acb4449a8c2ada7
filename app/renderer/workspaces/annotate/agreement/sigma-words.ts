import type { DatasetAgreement } from '../../../../contract/annotate/annotate.ts'
import { count } from '../../../format/amounts.ts'

/** Where the σ come from by which labels are held against each other. */
export function sigmaWords({ points, leastPairs }: Pick<DatasetAgreement, 'points' | 'leastPairs'>): string {
  const of = (from: string) => points.filter(({ sigma }) => sigma.from === from).length
  const [measured, coco, assumed] = [of('measured'), of('coco'), of('default')]
  const why = `From ${leastPairs} double labels on, placed by hand by both (a proposal that was moved is none), the σ of a point is measured in this library: it is then known to about 14 %, at 95 %.`
  const own = measured === 0 ? 'No σ is measured here yet.' : `σ of ${count(measured, 'point')} ${measured === 1 ? 'is' : 'are'} measured from this library’s own double labels.`
  const others = [coco > 0 && `${count(coco, 'point')} ${coco === 1 ? 'goes' : 'go'} by COCO’s published σ (Lin et al. 2014, cocodataset.org/#keypoints-eval)`, assumed > 0 && `${count(assumed, 'point')} that COCO has not by 0.072, the median of its seventeen, which is an assumption`].filter((one) => one !== false)
  return [own, others.length > 0 && `Until then ${others.join(', and ')}.`, why].filter(Boolean).join(' ')
}
