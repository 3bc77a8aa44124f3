import type { Database } from '../../src/platform';

/** How large the catalogue is. */
export interface CatalogueSize {
  readonly resources: number;
  readonly items: number;
}

/** Words that names are put together from, as departments put theirs together. */
const SUBJECTS =
  `人口 户籍 婚姻 生育 出生 死亡 企业 个体 社保 医保 养老 低保 残疾 住房 公积金 不动产 土地
  规划 施工 环保 排污 税收 发票 信用 处罚 许可 资质 执业 教育 学历 学籍 就业 失业 培训 卫生 医师
  护士 药品 食品 交通 驾驶 车辆 道路 公证 司法 律师 档案 气象 水务 农业 林业 文化 旅游 体育 消防
  应急 安全 能源 邮政 通信 金融`.split(/\s+/);
const MATTERS =
  `登记 备案 证书 证明 状况 状态 日期 编号 名称 类型 地址 机关 金额 期限 结果 记录 明细
  统计 年检 变更 注销 审批 评估 检查 监测 缴费 发放 等级 用途 来源`.split(/\s+/);
const KINDS = ['信息', '数据', '名录', '台账', '信息表'];

/**
 * Writes a catalogue straight into the tables, as an earlier gateway would have left it: 40
 * providers, every resource published, names that repeat as real ones do.
 */
export async function fillCatalogue(
  db: Database,
  { resources, items }: CatalogueSize,
): Promise<void> {
  await db.execute(
    `INSERT INTO department (id, name, credit_code, level, division_code, duties, created_at)
     SELECT 'd' || n, '第' || n || '业务局', 'code' || n, 'city', '110000', '{}', now()
     FROM generate_series(0, 39) AS n`,
  );
  await db.execute(
    `INSERT INTO resource (id, code, api_name, provider_id, created_at)
     SELECT 'r' || n, (1 + n % 3) || lpad((n % 20)::text, 2, '0') || lpad((n % 50)::text, 3, '0')
         || '/' || lpad(n::text, 6, '0'),
       'resource' || n, 'd' || n % 40, now()
     FROM generate_series(1, $1::int) AS n`,
    [resources],
  );
  await db.execute(
    `INSERT INTO resource_version (id, resource_id, number, status, name, abstract, format,
       sharing_type, sharing_rule, sharing_mode, openness, update_frequency, data_class, data_grade,
       related_codes, assessments, source_id, dataset, created_at, created_by, published_at)
     SELECT 'v' || n, 'r' || n, 1, 'published',
       ${word('$2', 'n * 31')} || ${word('$3', 'n * 17')} || ${word('$4', 'n')},
       '本资源记录全市' || ${word('$2', 'n * 13')} || ${word('$3', 'n * 7')} || '情况，由业务系统每日汇总，供各部门办理'
         || ${word('$2', 'n * 5')} || '相关政务服务事项时核验使用。',
       (ARRAY['database', 'file', 'spreadsheet'])[1 + n % 3],
       (ARRAY['conditional', 'unconditional', 'notShared'])[1 + n % 3], '{}', 'serviceInterface',
       '{}', (ARRAY['daily', 'weekly', 'monthly', 'yearly'])[1 + n % 4], '业务', 2, '{}', '{}',
       's', 'd', now(), 'p', now()
     FROM generate_series(1, $1::int) AS n`,
    [resources, SUBJECTS, MATTERS, KINDS],
  );
  await db.execute(
    `INSERT INTO resource_item (id, version_id, position, name, api_name, type, sensitivity,
       required, field)
     SELECT 'i' || n || '-' || i, 'v' || n, i,
       ${word('$3', '(n * 31 + i * 7)')} || ${word('$4', '(n * 11 + i * 13)')}, 'item' || i, 'C', 2,
       true, 'f'
     FROM generate_series(1, $1::int) AS n, generate_series(1, $2::int) AS i`,
    [resources, items, SUBJECTS, MATTERS],
  );
  await db.script('ANALYZE');
}

/** A word of a list, in SQL: the one at a number, which may be beyond its end. */
function word(list: string, number: string): string {
  return `(${list}::text[])[1 + (${number}) % cardinality(${list}::text[])]`;
}
