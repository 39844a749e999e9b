using System.Text.RegularExpressions;

namespace CztBot.Core.Questions;

/// <summary>Ways of asking, by what they are after. They see a folded sentence with ※ in the place of each name.</summary>
internal static partial class Cues
{
    [GeneratedRegex("电话|手机|号码|微信|住址|住在?哪|家住|家庭|身份证|工资|收入|奖金|年龄|多大岁?数?$|几岁|生日|籍贯|简历|学历|老婆|老公|爱人|孩子|子女(?!就学)|车牌|银行卡|私人|隐私|婚|绯闻|体检|病历|登录|上线时间|在线时长|几点上班|考勤|打卡|谁回复得|回复速度|邮箱|邮件地址|QQ|个人信息|联系方式|怎么联系|怎样联系|哪里人|哪儿人|年纪|党员|对象|请假|拿多少钱|(?:谁|哪个人|哪个?领导).{0,2}(?:没|爱|常|老)?(?:看过|没看|用机器人|开机器人|看简报|用得)|家里|照片|政治面貌")]
    public static partial Regex Privacy();

    [GeneratedRegex("^(?:那就?|请你?|麻烦|帮我|帮忙|给我|你|马上|立即|立刻|尽快|现在)*(?:让|叫|责成|要求|通知|安排|督促|催促?|请(?!求|示|问|查|看|说|告诉我|列|帮|给我|把|教)|转告|告诉(?!我)|提醒|派|给(?=※+(?:下|发|开|出|派|布置|交办))|交代|布置|指示|命令|对(?=※)|责令|敦促)(?:一下)?.*(?:报|说明|反馈|整改|拿出|提交|汇报|落实|解决|抓紧|加快|到位|研究|协调|办|补|答复|书面|推进|完成|开会|会商|过来|尽快|加紧|单|交|材料|赶|改|核实|查清|查明|清楚|弄清|摸清|处理|催|对接|牵头|拿|出|派人)")]
    public static partial Regex Instruction();

    [GeneratedRegex("^(?:那就?|请|帮我|给我|马上|立即|现在)*(?:交办(?:给|一下|※)|下(?:个|一个|张|一张)?(?:交办)?单|开(?:个|张)(?:交办)?单|发(?:个|张)(?:交办)?单|催一?催|催一?下|督促一?下)|(?:交办|转|交|派)给※+.{0,6}(?:办|处理|落实|研究|解决|$)|^把.*(?:交办|(?:[转交派送]|(?<![通简])报)给|转到|转办|报上|送上|送到)|(?:由|请)※+(?:负责|牵头)?(?:研究|整改|办理|落实|核实|处理|说明|解决)|※+(?:务必|必须|要在|限期|限|立即|马上|尽快).*(?:报|说明|完成|整改|解决|反馈|落实|办结|拿出|提交)")]
    public static partial Regex Commands();

    [GeneratedRegex("谁|吗|多少|哪|什么|几|没有$|了没|怎么|如何|是不是|有没有")]
    public static partial Regex Asking();

    [GeneratedRegex("考核|考评|评分|打分|得分|扣分|加分|评优|绩效|权重")]
    public static partial Regex Scoring();

    // A contact who says 我 means the unit that is reported for.
    [GeneratedRegex("^我(?!们|市|交办|批|布置|想|问|看)(?:.{0,6}(?:报|交|负责|牵头|任务|几项|哪些|迟))")]
    public static partial Regex Myself();

    [GeneratedRegex("(?:我们|咱们|咱)(?!交办|批|布置|点名|签|想|要协调)")]
    public static partial Regex Ourselves();

    // 请汇报三干进展 is said to the bot.
    [GeneratedRegex("^(?:麻烦)?请")]
    public static partial Regex Politely();

    [GeneratedRegex("月报|材料|简报|小结|总结|[报交填]")]
    public static partial Regex Papers();

    [GeneratedRegex("趋势|走势|变化|环比|同比")]
    public static partial Regex OverTime();

    // 除了长沙: the other cities.
    [GeneratedRegex("除(?:了|去|开)?※|※(?:以外|之外)")]
    public static partial Regex Except();

    // 已办结的任务 are items, not orders.
    [GeneratedRegex("^(?!.*(?:交办|单|督)).*(?:办结|销号)(?:了)?的?(?:任务|事项|项目)")]
    public static partial Regex Finished();

    // Something is demanded of somebody; a day in the sentence is then its deadline.
    [GeneratedRegex("让|叫|责成|通知|督促|安排|要求|转告|责令|敦促|给我|说一声|交上来|报上来|报过来|送来|送过来|送到|必须|务必|书面|拿方案|拿出|写个|派个|下个单|交说明")]
    public static partial Regex Bidding();

    [GeneratedRegex("交|报|送|说明|说清|说法|材料|方案|反馈|整改|开工|办|拿|书面|写|落实|解决|到位|完成|答复|汇报")]
    public static partial Regex Demand();

    [GeneratedRegex("问题|困难|难题|难处|的事|事项")]
    public static partial Regex Trouble();

    // What a clerk's or a leader's day has beside the plan.
    [GeneratedRegex("天气|下雨|下雪|气温|降温|台风|房价|房贷|好吃|好玩|好喝|吃什么|吃啥|做菜|门票|航班|机票|车票|高铁票|怎么走|堵车|限行|股票|股市|大盘走势|彩票|汇率|油价|金价|GDP|外卖|酒店|电影|唱歌|唱首|跳舞|笑话|段子|收班|补办|挂号|几点(?:关|开门|收|下班|上班|了)|世界杯|球赛|星期几|讲话稿|发言稿|致辞|新闻稿|(?:帮|给|替).{0,4}写[个一首篇份段]|写首|翻译|打车|订(?:个|张|一)?(?:票|餐|房|会议室)|总统|明星|游戏|养生|减肥")]
    public static partial Regex Foreign();

    [GeneratedRegex("小结|总结|半年报|年报|年度报告|季报")]
    public static partial Regex Summary();

    [GeneratedRegex("(?:按|依|照|用)(?:什么|啥|哪些).{0,4}(?:评|打分|考核)|怎么(?:评(?!价)|打分)|如何评(?!价)")]
    public static partial Regex Measuring();

    [GeneratedRegex("牵头(?:的|着)?(?:任务|事项|项目|工作)?(?:的)?(?:清单|有哪|是哪(?!家|个单位|个部门)|哪(?!家|个单位|个部门|个市)|那些|那几|都有|几项|多少|有几|有多少)|(?:配合|参与|承担|管着|负责)(?:着|的)?(?:有)?(?:哪|几|多少)(?:些|几)?(?:项|件|个|事|任务)")]
    public static partial Regex Holding();

    [GeneratedRegex("(?:让|叫|要|请|责成|要求|通知|督促)※+.{0,20}(?:报|交|送|说清|说明|反馈|整改|拿|讲|答复|写|摸)")]
    public static partial Regex Telling();

    [GeneratedRegex("我(?:们)?(?:亲自)?(?:批示|交办|点名|布置|签批|批转|交代|批)(?:交办|出去|下去|过)?的?")]
    public static partial Regex Mine();

    [GeneratedRegex("几号|几日|哪天|哪一天|什么时候|啥时候|何时|几时|截止|期限|最晚|最迟|还(?:有|剩)(?:几|多少)天|还有多久|到期|时限|哪号|什么日子|什么时间|啥时间|时间节点|来得及|来不及|还能报|多久[出发]|算(?:作|是)?(?:迟|晚|逾)|(?:迟报|逾期)(?:怎么|咋|如何)?算")]
    public static partial Regex When();

    [GeneratedRegex("报(?!批|省|建)|交(?!通|办)|月报|材料|填|简报|通报|小结|总结|截止(?!※)|期限|顺延|推迟|逾期|算晚|签收|提交|送")]
    public static partial Regex Reporting();

    [GeneratedRegex("完工|建成|完成|通车|竣工|开工|动工|启动|落地|做完|干完|开通|建好|修好|弄好|搞好|办完|结束|开学|开建|验收|上线|收尾|能完|能好|能通|能用")]
    public static partial Regex Finishing();

    [GeneratedRegex("简报|通报(?!批评|制度|一下)|(?<![比与跟和较])上一?期|这一?期|本期|最新一期|最近一期|第[0-9一二三四五六七八九十]+期|那一?期|前一期")]
    public static partial Regex Bulletin();

    [GeneratedRegex("评价|考评|第一名|排最[后前]|通报批评|考核|评分|打分|得分|评优|年终(?:怎么)?评|绩效|排名|排第几|名次|第几名|总评|评得|评上|评先|怎么评|谁第一|扣分|加分|几分|评比|排行|的分|多少分|评了|分最|分数|评审")]
    public static partial Regex Evaluation();

    [GeneratedRegex("结转|(?:上|前)(?:一|1)?(?:轮|期|个|版)(?:行动)?计划|(?:上|前)一?轮|老计划|旧计划|20?18.{0,2}20?19|遗留|往年|旧账|跨年|延续下来|老账|以前没完的|上个计划|前两年没")]
    public static partial Regex CarryOver();

    [GeneratedRegex("(?:卡|困|堵|耽搁|耽误|受阻|受制|受限|影响|停|拖|绊|难).{0,4}(?:用地|土地|征地|拆迁|征拆|规划|审批|手续|国土|报批)|(?:用地|征地|拆迁|征拆|规划调整|土地|用地审批)(?:上|方面|审批|报批)?(?:的)?(?:问题|矛盾|卡|难|没批|没解决|障碍|受阻|没办)|跨(?:区域|市|城|界|区)(?:的)?(?:重大)?项目|涉市矛盾|(?:用地|土地|征地|拆迁|征拆|规划|审批)(?:指标|手续|调整)?.{0,3}(?:停|拖|绊|卡|耽|堵|没落实|没解决|没批|没到位|不动|不衔接|打架|冲突|慢|难)|跨市的?路|(?:国土|环评|审批|用地)手续.{0,2}(?:没|未|卡|慢)|拆不动|征不下|(?:之间|交界).{0,6}项目|项目.{0,3}(?:征拆|征地|拆迁|用地)|项目.{0,4}(?:卡|堵)")]
    public static partial Regex Project();

    [GeneratedRegex("交办|督办|逾期(?:未|没|才)?[办结]|批示件|(?:下|发|开|派)(?:了|出|过)*(?:多少|几)[个张]?单|单子|交办单|办结|销号|签收|超期|转督查|督查|(?:几|多少)件|没办完|未办完|在办的|办了(?:几|多少)|办完了?(?:几|多少)")]
    public static partial Regex Handover();

    [GeneratedRegex("交办|批示|指示|布置|点名|签批|交代|过问|批的|批转|安排|要求|盯的|提的|定的|部署|关心|吩咐|说过|关注|督的|下的|让办|派的|张单|的单子?|批件|件单")]
    public static partial Regex Instructed();

    [GeneratedRegex("协调|拍板|出面|定夺|来定|[长记导层]定(?!期|位|于)|决策|决定|上会|办公会|常委会|上升|报省|推到|提请|点头|解决|研究|推动|层面|签字|请示|出手|上报|调度|支持|[这那]一?[层级]|牵头解决|帮忙")]
    public static partial Regex Settling();

    [GeneratedRegex("[一二三四五1-5]级的(?:有|都|几|哪)|问题(?:清单|列表|汇总|台账|有哪些|都有|是什么|有?多少|有?几|最多)|(?:哪些|什么|几个|多少|啥|主要|存在|突出)(?:的)?(?:问题|难题|困难|堵点|卡点|矛盾)|难点|堵点|卡点|需协调|(?:需|要|待|请)(?:要)?[^报]{0,6}协调|[1-5一二三四五]级(?:及?以上|以下)?(?:的)?(?:问题|事项|协调|困难)|第[1-5一二三四五]级|层级|(?:的|反映|反映了|提了|提出)(?:哪些|什么|啥)?(?:问题|困难|矛盾|诉求)$")]
    public static partial Regex Problems();

    [GeneratedRegex("(?:老(?!计划)|爱|总是?|经常|一直|常|屡次|屡屡|连续|连着|多次|几次|几回|次次|每次|每个?月|月月|历来|向来|习惯|惯|一贯|从来|回回|又).{0,5}(?:迟|晚|逾期|不报|没报|漏报|拖|准时|按时|及时|不交|没交|没按|未按|赶不上|超时|掉链子|最后|垫底)|掉过?链子|报送习惯|(?:迟到|迟报|晚报|逾期|漏报|迟交|晚交|没报|拖|迟|晚)(?:过|了|报)?(?:几|多少)(?:次|回|个月)|(?:及时率|按时率|准时率|准点率)|有(?:没有|过).{0,3}(?:迟|逾期|晚报|漏报)|报(?:送)?得?(?:怎么样|咋样|如何|好不好)|准不准时|及不及时|按不按时|守时|报(?:送)?得?(?:准时|按时|及时|快|早)(?:吗|么|不|否)|拖拉|磨蹭|(?:历史|以往|这几个月|过去).{0,4}(?:报送|报得)|报送记录|(?:迟|逾期|晚).{0,2}(?:次数|记录)")]
    public static partial Regex Streak();

    [GeneratedRegex("(?:没|未|漏|不|没有)(?:有)?(?:上|按时|及时|准时)?(?:报|交|提交|报送|填)|几家没|剩(?:下)?(?:几|哪)(?:家|个单位|个局)|(?:没|未)按.{0,4}(?:报|交)|缺报|缺(?=哪|谁|几|的)|不齐|齐没|谁没(?=报|交|填|提|动|来|按|上|※|$|有)|还差|差谁|迟报|逾期|欠着|(?:月报|报告|材料).{0,2}(?:没|未)(?:到|来)|没动静|没见|没收到|迟到|晚报|晚交|迟交|拖着没")]
    public static partial Regex NotReported();

    [GeneratedRegex("已经?报(?!警)|报(?:送)?(?:了|齐|全|上来|完|到位)|交(?:了|齐|全|上来|完)|报送(?:情况|进度|率)|(?:谁|哪些|哪几|几家|多少家?|多少项?)(?:单位)?(?:已经|都)?(?:报|交)|退回(?!率|重办)|待核定|没核定|未核定|核定了|收齐|收到(?:几|多少)|(?:按时|及时|准时)(?:报|交)|月报情况")]
    public static partial Regex Reported();

    [GeneratedRegex("最|更|对比|比较|相比|比一?比|排(?:个|一)|差距|领先|落后|分别|各(?!项|单位|部门)|哪个(?:市|城市)|哪(?:一|座|个)?(?:市|城)|(?:谁|哪个|哪家|哪边|哪一?方).{0,5}(?:快|慢|好|差|多|少|强|早|晚|高|低|报得|准时|及时)|比|[快多慢好少高低早晚]还是|差多少|高低|横向|摆在一起|放在一起|PK|一比|谁更|谁先|并排|[时结成回过灯期]率|占比|拉个表|列个表|哪头|谁(?!没|未|还|负责|牵|管|漏|迟|缺|在|报了|交了)")]
    public static partial Regex Comparing();

    [GeneratedRegex("比|环比|同比|较|好转|好些|好点|好一些|变化|变好|变差|改善|恶化|进步|退步|趋势|走势|起色|对比|有没有好|快了|慢了|多了|少了|好了|差了|增长|增加了|下降|回升|加快了|扭转|有改观|转好|减少|变多|变少|上升|升了|降了|升高|反弹|转绿|变绿|变红|往好|往坏|进展大")]
    public static partial Regex Changing();

    [GeneratedRegex("主报|会报(?!了|没|确认)|谁牵|牵的头|谁(?:去|来)?(?:跟|和|同).{1,6}对(?:接)?$|谁(?:在|来|去|是)?(?:负责|牵头|管|主抓|抓|分管|主管|主责|盯|对接|承担|干|的事|的责任|的活)|归(?:谁|哪|什么|哪个)|哪(?:个|家|些|几个)?(?:单位|部门|局|委|科室|市)(?:在)?(?:负责|牵头|管|主|抓|承担|的责任|的|是)?|牵头(?:单位|部门|的)?(?:是|有)?(?:谁|哪)?|责任(?:单位|部门|主体)|主责|负责人|联系人|联络员|找谁|谁的(?:事|责任|活)|问谁|牵头方|谁家|是谁|谁挂帅|谁挑头|挑头的|谁说了算|谁(?:在|来|去)(?:推|做|弄|搞|主持|跟进|落实|操办)|责任到谁|[主承]办(?:单位|的)?(?:是|$)|哪.{1,3}承办|谁.{0,4}(?:负责|牵头)|谁手[上里]|谁对口|对口(?:单位|部门)|主管(?:单位|部门)|哪家的(?:任务|事|活)|归口|牵头人|责任人|配合单位|参与单位")]
    public static partial Regex Leading();

    [GeneratedRegex("为什么|为啥|为何|咋回事|怎么回事|啥原因|什么原因|原因|因为什么|卡在哪|卡哪|堵在哪|什么问题|啥问题|哪里有问题|有问题吗|有什么困难|啥困难|怎么搞的|凭什么|怎么会|难在哪|症结")]
    public static partial Regex Cause();

    [GeneratedRegex("下一?步|接下来|后面怎么|怎么打算|打算|计划怎么|后续|然后呢|下个?月(?:干|做)|什么安排")]
    public static partial Regex Next();

    [GeneratedRegex("总体|整体|全局|总的|全部|所有|各项|全盘|大盘|面上|总共|概况|全面|(?:完成|进展|推进)情况|任务清单|30项|三十项|盘子|完成率|完成了多少|进度如何|(?:一共|总共|共有|总计).{0,3}(?:多少|几)[项个]|行动计划|新进展|新情况|亮点|最近(?:有)?(?:什么|啥)")]
    public static partial Regex Whole();

    [GeneratedRegex("哪些|哪几|有几|多少|几项|几个|列|有没有|清单|都有|所有|全部|多不多|占比|比例|数量")]
    public static partial Regex Listing();

    [GeneratedRegex("(?:谁|哪)[^发改]{0,6}轮值|轮值(?:会长|主席)?(?:城市|市)?(?:单位)?(?:现在|目前|当前|今年)?(?:是|为|由|轮到|在)*(?:谁|哪|什么)|^轮值(?:会长|主席)?(?:城市)?$")]
    public static partial Regex Presiding();

    [GeneratedRegex("秘书处(?:现在|目前|当前)?(?:设|驻|挂|坐落)?(?:在)(?:哪|什么)|秘书处的?(?:负责人|处长|主任|成员|人员|经办)(?:是|有|为|都有)?(?:谁|哪|几|名单)?$|谁是秘书处(?:的)?(?:负责人|处长)")]
    public static partial Regex Secretariat();

    [GeneratedRegex("^(?:你是谁|你叫什么|你会(?:干|做)?什么|你能(?:干|做)?什么|你有什么用|你是(?:什么|机器人|人)|你多大)")]
    public static partial Regex Self();

    [GeneratedRegex("事|件|办|落实|怎么样|咋样|进展|完|到哪|情况|统计")]
    public static partial Regex Matter();

    [GeneratedRegex("牵头|负责|归|管|主责|责任|承办|主办")]
    public static partial Regex Leads();

    [GeneratedRegex("老|爱|总|经常|常|连续|连着|屡|次|回|一直|习惯|一贯|历来")]
    public static partial Regex Often();

    // Late is not missing: 没报 denies, 迟报 does not; 报了没 only asks.
    [GeneratedRegex("(?<!了)没(?!问题|(?<=有没)有)|未|漏|缺|欠|差|不")]
    public static partial Regex Lacking();

    [GeneratedRegex("[那这]?(?:几|[两二三四五六七八九十\\d]+)[项个件](?!红|黄|绿)|各项|每一?项")]
    public static partial Regex Each();

    [GeneratedRegex("总体|整体|总的|全局|面上|正常吗")]
    public static partial Regex Total();

    [GeneratedRegex("(?:[要让请由等待该归]|需要?|轮到)我(?!们|市)|我(?:来|这层|这一级|这级|本人)")]
    public static partial Regex ForMe();

    [GeneratedRegex("进展|进度|到哪|怎么样|咋样|情况|推进")]
    public static partial Regex Progress();

    [GeneratedRegex("最|次数|排")]
    public static partial Regex Most();

    [GeneratedRegex("^(?:那么?|再|还有|换成?|改成?|另外)|呢$|^(?:它|这个|这项|该项|他们|她们|其中|这些|这几项|这里面|里面)|其中|这里面|上面说的|刚才")]
    public static partial Regex Following();
}
