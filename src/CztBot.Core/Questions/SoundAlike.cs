using System.Collections.Frozen;

namespace CztBot.Core.Questions;

/// <summary>Characters that are typed for one another because they sound alike (同音字), in the words that occur here: 三甘 for 三干, 株州 for 株洲.</summary>
internal static class SoundAlike
{
    // Each group is one sound, tones and n/ng, z/zh, l/n left apart as they are mixed up in speech around here.
    private const string Groups =
        "干甘肝杆赶感千 三山叁珊 轨鬼柜贵桂 两俩辆量 连联莲链 线县限现献 环还 港岗刚 组阻祖 合和河荷核何 码马麻 物务雾误悟五午 流留刘柳 枢书输叔 纽扭钮 "
        + "券卷劝圈 清青轻情倾 单丹担 知只之织支枝 识试市事是式示世势适 产铲 权全泉拳 旅吕绿 游油由有友 景井警境静净 宣轩选 传船川 社设射涉舍 保宝报抱饱堡包 "
        + "通同童桐铜统 卡咖 潇萧肖销消削箫小晓 湘香乡箱翔祥相象像向项 一医依衣移宜以已 移怡 动东洞冬懂 支枝 付富负复副附 第地底弟 城成程诚承乘 高搞稿 层曾 次词 "
        + "人仁任认 才财材采彩 聚剧具据局举 疗聊辽 障张章长掌涨 教交叫较角胶缴 研言严岩眼演沿 学雪穴 校笑效孝 雅亚呀哑 礼理里李利丽立力历例 砂沙杀 子紫资自字姿滋咨 塘堂糖唐糖 "
        + "蓝兰篮栏 天田添甜 大达打 气汽器起企期 碧必比笔币毕壁避闭 水睡 商伤上尚 会汇惠慧回 非飞肥费 法发 集级及急极积基机击鸡 资 公工功宫攻 共供贡 源原园圆员远 "
        + "交 易意义议益亿 综宗棕踪总 税岁随 跨夸垮 境 电店典点 芙服福扶浮府俘 蓉荣容融熔绒 潭谭坛谈滩弹 州洲周舟 株朱珠诸猪 主住助注 长常尝场厂昌 沙 红洪宏虹弘 旗其奇齐骑琪 "
        + "滨宾彬斌 江姜将讲奖 磁词瓷慈 悬玄旋 浮 渝鱼于余雨语预育域 厦夏下 赣干 机 号浩好 昭召招照 云运韵匀 峰风丰封锋枫疯 霞 铁贴 华花划化画话 黄皇煌 望旺王 雷累类 响想享 "
        + "伏 林临邻零领岭 岳月越阅 收手守首 费 站占战 带代待戴 岸案安按暗 航行杭 停挺庭亭 靠考 治制智质至致志直值职 超抄朝潮 违为围维伟委 执 互户护 创窗闯 新心欣辛信 "
        + "专砖转 项 规归龟 划 国果过郭 土图途突 空孔控 间建健见件剑舰坚 区去取趋 域 体题提 十时石实食拾 四似寺思司丝 五 干 快块 化 前钱潜 期 发 改该盖 委 住 建 财 政正证郑整 "
        + "自 然燃 园 生声升省胜 态太泰 环 境 文闻问温 广光逛 工 信 商 务 科可克刻课 技计记季际既 金今津进近仅 融 监 管馆官关 局 办 领 导到道倒 队对堆 明名铭鸣 远 安 思斯 齐 "
        + "若弱 水 怀坏 瑾锦紧谨 善扇 守 正 向 晨陈沉尘辰 乐了 立 言 同 清 和 知 行 健 德得 志 强墙 晓 静 怡 娜那纳拿 丽 文 涛掏套 波博播 春纯 梅没美每眉 雪 峰 结节接街阶杰截洁 转 "
        + "优忧幽又 质 沿 研 示 范犯饭反返 平评苹凭 台抬 征整争挣 用勇拥涌 地 拆差查茶 迁签千牵 滞 后候厚 进 度杜渡 督都毒读 查 简减检剪 办 会 报 联 席习西系细 议 灯登等邓 办半伴般 单丹担旦 协谐携 调条跳凋 迟池持 漏楼陋 评 价架假 查察 转赚撰 红 黄 签 拆折 启 未位味 停 截 止址 考烤 核 例";

    private static readonly FrozenDictionary<char, char> Sounds = Build();

    /// <summary>The text with every character replaced by the one that stands for its sound.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (sound, written) =>
    {
        for (var at = 0; at < written.Length; at++) sound[at] = Sounds.GetValueOrDefault(written[at], written[at]);
    });

    private static FrozenDictionary<char, char> Build()
    {
        var sounds = new Dictionary<char, char>();
        foreach (var group in Groups.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var root = group.Select(character => sounds.GetValueOrDefault(character)).FirstOrDefault(known => known != default, group[0]);
            foreach (var character in group) sounds.TryAdd(character, root);
        }

        return sounds.ToFrozenDictionary();
    }
}
